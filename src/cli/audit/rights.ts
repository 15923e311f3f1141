import { connect, databaseSettings } from '../../database/connect.ts'
import { readLedgerRights } from '../../services/ledger-rights.ts'
import { note } from '../print/out.ts'

/** What the role of the service could do to the ledger of the database that the environment names. */
export async function rightsNow(env: NodeJS.ProcessEnv) {
  const database = await connect({ ...databaseSettings(env), max: 1, log: note })
  try {
    const { role, superuser, owns, changes, isSafe } = await readLedgerRights(database.sql)
    if (isSafe)
      return {
        isSafe,
        lines: [`OK  ${role}: 只能查询和追加 reads and adds, and changes nothing that is append-only`],
      }
    const could = [
      superuser ? '超级用户 a superuser' : [],
      owns.length > 0 ? `拥有 owns ${owns.join(', ')}` : [],
      changes.length > 0 ? `可改 can change ${changes.join(', ')}` : [],
    ].flat()
    return {
      isSafe,
      lines: [
        `${role}: ${could.join('; ')}`,
        '触发器仍会拒绝改动，但该角色可以将其停用。 Triggers refuse changes, but this role could switch them off.',
        '请另建角色： Make a role of its own: create role banjie_service login password …',
        'DATABASE_URL=postgres://banjie_service…，DATABASE_OWNER_URL=postgres://OWNER…（迁移 for migrations）',
      ],
    }
  } finally {
    await database.close()
  }
}
