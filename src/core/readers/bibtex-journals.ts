/** Commands that journals of astronomy define for their names, as NASA ADS exports them. */
const JOURNALS: Readonly<Record<string, string>> = {
  aap: 'Astronomy and Astrophysics',
  aapr: 'Astronomy and Astrophysics Reviews',
  aaps: 'Astronomy and Astrophysics Supplement Series',
  actaa: 'Acta Astronomica',
  aj: 'The Astronomical Journal',
  ao: 'Applied Optics',
  apj: 'The Astrophysical Journal',
  apjl: 'The Astrophysical Journal Letters',
  apjs: 'The Astrophysical Journal Supplement Series',
  aplett: 'Astrophysics Letters',
  apss: 'Astrophysics and Space Science',
  araa: 'Annual Review of Astronomy and Astrophysics',
  baas: 'Bulletin of the American Astronomical Society',
  gca: 'Geochimica et Cosmochimica Acta',
  grl: 'Geophysical Research Letters',
  icarus: 'Icarus',
  jcap: 'Journal of Cosmology and Astroparticle Physics',
  jgr: 'Journal of Geophysical Research',
  jqsrt: 'Journal of Quantitative Spectroscopy and Radiative Transfer',
  mnras: 'Monthly Notices of the Royal Astronomical Society',
  nar: 'New Astronomy Reviews',
  nat: 'Nature',
  physrep: 'Physics Reports',
  planss: 'Planetary and Space Science',
  pra: 'Physical Review A',
  prb: 'Physical Review B',
  prc: 'Physical Review C',
  prd: 'Physical Review D',
  pre: 'Physical Review E',
  prl: 'Physical Review Letters',
  pasa: 'Publications of the Astronomical Society of Australia',
  pasj: 'Publications of the Astronomical Society of Japan',
  pasp: 'Publications of the Astronomical Society of the Pacific',
  procspie: 'Proceedings of SPIE',
  psj: 'The Planetary Science Journal',
  rmxaa: 'Revista Mexicana de Astronomía y Astrofísica',
  solphys: 'Solar Physics',
  ssr: 'Space Science Reviews',
};

/** The journal that a text such as `\apjl` names; null for any other text. */
export function journalOf(text: string): string | null {
  const command = /^\\([a-z]+)$/.exec(text.trim())?.[1];
  return command !== undefined && Object.hasOwn(JOURNALS, command) ? JOURNALS[command]! : null;
}
