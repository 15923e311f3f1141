/** Something that a proof found wrong: in which state or item, and what fails there. */
export interface Finding {
  readonly proof: string
  /** The path of a state, or the id of an item or a limit. */
  readonly path: string
  readonly found: string
}
