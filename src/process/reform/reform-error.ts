import type { Name } from '../definition.ts'

/** What a reform says, what it would have to say, and what to do about it. */
export interface ReformRefusal {
  readonly found: Name
  readonly needed: Name
  readonly remedy: Name
}

/** A reform that cannot be applied as it is written. */
export class ReformError extends TypeError {
  override readonly name = 'ReformError'
  readonly detail: ReformRefusal

  constructor(detail: ReformRefusal) {
    super(`found ${detail.found.en}; needed ${detail.needed.en}; ${detail.remedy.en}`)
    this.detail = detail
  }

  /** The whole in Chinese, as the message is in English. */
  get zh(): string {
    const { found, needed, remedy } = this.detail
    return `发现${found.zh}；需要${needed.zh}；请${remedy.zh}`
  }
}
