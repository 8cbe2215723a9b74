/** How much the browser keeps for this site, and whether it may delete it. Null where it does not say. */
class Room {
  used: number | null = $state.raw(null);
  free: number | null = $state.raw(null);
  isLasting: boolean | null = $state.raw(null);

  /** Asks the browser again. */
  async measure(): Promise<void> {
    const manager = storageManager();
    if (!manager) return;
    try {
      const { usage, quota } = await manager.estimate();
      this.used = usage ?? null;
      this.free = usage === undefined || quota === undefined ? null : Math.max(0, quota - usage);
      this.isLasting = await manager.persisted();
    } catch {
      this.used = this.free = this.isLasting = null;
    }
  }

  /** Asks the browser not to delete it; the browser, or the person it asks, decides. */
  async last(): Promise<boolean> {
    this.isLasting =
      (await storageManager()
        ?.persist()
        .catch(() => false)) ?? false;
    return this.isLasting;
  }
}

/** Pages of an insecure address have none. */
const storageManager = (): StorageManager | undefined =>
  'storage' in navigator ? navigator.storage : undefined;

export const room = new Room();
