/** Words by which sources type what is no paper: data, programs, notices about papers, parts of volumes, abstracts. */
const NO_PAPER =
  /data ?-?sets?\b|^data$|software|computer program|^comp$|\berrat|corrig|^(?:published )?correction|retract|(?:meeting|conference) abstract|^abstract$|paratext|peer.?review$|supplement/i;

/** Whether a source's own word of type says that a work is no paper; without a word it is one. */
export const isNoPaper = (type: string | null): boolean => type !== null && NO_PAPER.test(type);
