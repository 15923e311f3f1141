import standard from './hall-sessions.json' with { type: 'json' }
import type { HallSessions } from './hall-sessions.ts'
import type { Notice } from './notice.ts'
import notice2021 from './notices/2021.json' with { type: 'json' }
import notice2022 from './notices/2022.json' with { type: 'json' }
import notice2023 from './notices/2023.json' with { type: 'json' }
import notice2024 from './notices/2024.json' with { type: 'json' }
import notice2025 from './notices/2025.json' with { type: 'json' }
import notice2026 from './notices/2026.json' with { type: 'json' }
import notice2027 from './notices/2027.json' with { type: 'json' }
import { validateHallSessions } from './validate-hall-sessions.ts'
import { validateNotice } from './validate-notice.ts'

/** The holiday notices that come with the product: 2021 to 2026 as published, 2027 provisional. */
export const shippedNotices: readonly Notice[] = [
  notice2021,
  notice2022,
  notice2023,
  notice2024,
  notice2025,
  notice2026,
  notice2027,
].map(validateNotice)

/** The hall timetables that come with the product (assumed; see their `source`). */
export const shippedHallSessions: readonly HallSessions[] = standard.map(validateHallSessions)
