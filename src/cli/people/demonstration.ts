import enterpriseSetup1545 from '../../../machines/01-starting-a-business/enterprise-setup-1545.ts'
import constructionPermitMerged from '../../../machines/02-construction/construction-permit-merged.ts'
import {
  approvalBureau,
  court,
  housingConstruction,
  peoplesBank,
  powerCompany,
  reformGroupOffice,
  utilities,
} from '../../../machines/departments.ts'
import { type Role, roles } from '../../permission/roles.ts'
import type { Department, Process } from '../../process/definition.ts'
import { leaves } from '../../process/tree.ts'

export interface DemonstrationPerson {
  readonly id: string
  readonly name: string
  readonly staffNumber: string
  readonly role: Role
  readonly department: string
  readonly window?: string
}

const shortNames = {
  'window-clerk': 'clerk',
  'chief-representative': 'chief',
  'department-reviewer': 'reviewer',
  'department-head': 'head',
  'assisting-agent': 'agent',
  'partner-staff': 'partner',
  'receiving-department': 'receiver',
  auditor: 'auditor',
  planner: 'planner',
  'leading-group-office': 'office',
  'system-admin': 'system',
  'security-admin': 'security',
  'audit-admin': 'audit',
} as const satisfies Record<Role, string>

/** Bodies that are no administrative organs: their staff do their own part alone. */
const partners: readonly Department[] = [peoplesBank, utilities, powerCompany, court]

const person = ({ id, zh }: Department, role: Role, window?: string) => ({
  id: ['demo', id, shortNames[role], ...(window ? [window.toLowerCase()] : [])].join('.'),
  name: `${zh}${roles[role].zh}（演示）`,
  role,
  department: id,
  ...(window !== undefined && { window }),
})

const departmentsOf = ({ lead, tree }: Process) => [
  ...lead,
  ...leaves(tree).map(({ department }) => department),
]

/**
 * Somebody for every role and every department that company set-up "1545" and the merged construction permit need.
 * All invented, and their names say so.
 */
export function demonstrationPeople(): DemonstrationPerson[] {
  const all = [enterpriseSetup1545, constructionPermitMerged].flatMap(departmentsOf)
  const departments = [...new Map(all.map((one) => [one.id, one])).values()]
  const people = [
    ...['A01', 'A02', 'B01'].map((window) => person(approvalBureau, 'window-clerk', window)),
    person(approvalBureau, 'chief-representative', 'A03'),
    person(approvalBureau, 'assisting-agent'),
    ...departments.flatMap((one) =>
      partners.includes(one)
        ? [person(one, 'partner-staff')]
        : [person(one, 'department-reviewer'), person(one, 'department-head')],
    ),
    person(housingConstruction, 'receiving-department'),
    person(approvalBureau, 'auditor'),
    person(approvalBureau, 'planner'),
    person(reformGroupOffice, 'leading-group-office'),
    person(approvalBureau, 'system-admin'),
    person(approvalBureau, 'security-admin'),
    person(approvalBureau, 'audit-admin'),
  ]
  return people.map((one, index) => ({ ...one, staffNumber: `DEMO-${String(index + 1).padStart(3, '0')}` }))
}
