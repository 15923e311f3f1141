import type { Case } from '../case/case.ts'
import type { Sql } from '../database/client.ts'
import { findCase } from '../database/queries/cases.ts'
import type { Acting } from '../permission/may-do.ts'
import { mayRead } from '../permission/may-read.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'

/** @throws Problem `unknown-case` */
export async function getCase(sql: Sql, idOrNumber: string): Promise<Case> {
  const found = await findCase(sql, idOrNumber)
  if (!found)
    throw new Problem('unknown-case', {
      zh: `没有办件${idOrNumber}：请在列表中查找`,
      en: `there is no case ${idOrNumber}: look it up in the list`,
    })
  return found
}

/**
 * A case for somebody who wants to see something of it.
 * @throws Problem `unknown-case`; `not-permitted` where the department has no part in it
 */
export async function readableCase(
  sql: Sql,
  processOf: (found: Case) => Process,
  idOrNumber: string,
  who: Acting,
): Promise<Case> {
  const found = await getCase(sql, idOrNumber)
  if (mayRead(who, processOf(found))) return found
  throw new Problem('not-permitted', {
    zh: `您的部门不参与办件${found.number}，或您的岗位授权不含该流程：请联系办理部门`,
    en: `${who.department} has no part in case ${found.number}, or ${who.id} is not appointed for its process`,
  })
}
