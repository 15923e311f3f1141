import { STATE_SIZE } from '../random/streams.ts'

/** A matter that an applicant has come for, with all its cases. One object serves one matter after another. */
export class OpenMatter {
  readonly number: number
  /** Where the state of its chance lies. */
  readonly states: number
  /** Seconds of its way by whose they were; they add up to the time it took. */
  readonly held: Float64Array
  kind = 0
  arrivedAt = 0
  pausedAt = 0
  counted = false
  online = false
  approved = true
  withdrawn = false
  done = false
  /** Cases brought, those not done with yet, and those that still take room. */
  brought = 0
  open = 0
  files = 0
  /** The next case is about to be brought. */
  pending = false
  visits = 0
  materials = 0
  fees = 0
  staffSeconds = 0

  constructor(number: number, holders: number) {
    this.number = number
    this.states = number * STATE_SIZE
    this.held = new Float64Array(holders)
  }

  begin(kind: number, now: number, counted: boolean): void {
    this.held.fill(0)
    this.kind = kind
    this.arrivedAt = now
    this.counted = counted
    this.online = false
    this.approved = true
    this.withdrawn = false
    this.done = false
    this.brought = 0
    this.open = 0
    this.files = 0
    this.pending = false
    this.visits = 0
    this.materials = 0
    this.fees = 0
    this.staffSeconds = 0
  }

  hold(holder: number, seconds: number): void {
    this.held[holder] = (this.held[holder] as number) + seconds
  }

  /** Takes over whose the time of a case was that is done with: of cases side by side the last one's. */
  take(critical: Float64Array, sideBySide: boolean): void {
    for (let i = 0; i < this.held.length; i++)
      this.held[i] = (sideBySide ? 0 : (this.held[i] as number)) + (critical[i] as number)
  }
}
