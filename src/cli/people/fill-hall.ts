import { Problem } from '../../problem.ts'
import { columns } from '../print/columns.ts'
import { type DemonstrationPerson, demonstrationPeople } from './demonstration.ts'
import { BY, type PeopleServices } from './services.ts'

/** The account's password; undefined when it was there already. */
async function addPerson(
  { accounts, appointments }: PeopleServices,
  { role, department, window, ...given }: DemonstrationPerson,
): Promise<string | undefined> {
  try {
    const { oneTimePassword } = await accounts.create({ ...given, synthetic: true }, BY)
    await appointments.give({ id: crypto.randomUUID(), account: given.id, role, department, window }, BY)
    return oneTimePassword
  } catch (error) {
    if (error instanceof Problem && error.code === 'account-taken') return undefined
    throw error
  }
}

/** Fills the hall with demonstration people, and gives a line for each, with a password that is told this once. */
export async function fillHall(services: PeopleServices): Promise<string[]> {
  const real = await services.accounts.countReal()
  if (real > 0) {
    throw new Error(
      `there are ${real} accounts of real people: a demonstration is for a hall of its own, set BANJIE_DATA to another folder`,
    )
  }
  const rows: string[][] = []
  for (const one of demonstrationPeople()) {
    const password = await addPerson(services, one)
    rows.push([one.id, password ?? '(已有 there already)', one.name])
  }
  return columns([['登录名 name', '密码 password', '身份 who'], ...rows])
}
