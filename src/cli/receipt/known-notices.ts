import { noticeHash } from '../../time/notice-hash.ts'
import { shippedNotices } from '../../time/shipped-data.ts'

/** The holiday notices that this copy of the product holds as published, by their hashes. */
export const knownNotices = (): string[] => shippedNotices.map(noticeHash)
