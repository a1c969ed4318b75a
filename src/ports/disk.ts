/** The disk our own files lie on. */
export interface Disk {
  /** Share that is free, 0 to 1; null where the system does not tell. May be some seconds old. */
  free(): Promise<number | null>;
}
