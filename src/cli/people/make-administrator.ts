import { approvalBureau } from '../../../machines/departments.ts'
import { isAdministrator } from '../../people/exclusive-roles.ts'
import { SIGN_IN_NAME, signInName } from '../../people/sign-in-name.ts'
import { isRole, type Role, roleIds } from '../../permission/roles.ts'
import { UsageError } from '../input/usage-error.ts'
import { BY, type PeopleServices } from './services.ts'

export interface AdministratorGiven {
  readonly name: string
  readonly staffNumber: string
  readonly role: string
}

function administratorRole(text: string): Role {
  if (isRole(text) && isAdministrator(text)) return text
  throw new UsageError({
    found: `--role ${text}`,
    needed: roleIds.filter(isAdministrator).join(', '),
    remedy: 'make the three administrators here; they make everybody else in the browser',
  })
}

/** One of the three administrators, by whoever has the machine; the password is told this once. */
export async function makeAdministrator(
  { accounts, appointments }: PeopleServices,
  typed: string,
  { role: wanted, ...given }: AdministratorGiven,
): Promise<string> {
  const role = administratorRole(wanted)
  const id = signInName(typed)
  if (!new RegExp(SIGN_IN_NAME, 'u').test(id)) {
    throw new UsageError({
      found: `the sign-in name "${typed}"`,
      needed: '2 to 40 small letters and digits, in parts joined by a point or a hyphen',
      remedy: 'write it as wang.fang',
    })
  }
  const { oneTimePassword } = await accounts.create({ id, ...given }, BY)
  const appointment = { id: crypto.randomUUID(), account: id, role, department: approvalBureau.id }
  await appointments.give(appointment, BY)
  return oneTimePassword
}
