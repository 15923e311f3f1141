import type { accountView } from '../../services/account-view.ts'
import { columns } from '../print/columns.ts'
import type { PeopleServices } from './services.ts'

type AccountView = ReturnType<typeof accountView>

export async function listEverybody({ accounts }: PeopleServices): Promise<AccountView[]> {
  const all: AccountView[] = []
  for (let after: string | undefined; ; ) {
    const page = await accounts.list({ limit: 200, after })
    all.push(...page.accounts)
    if (page.next === null) return all
    after = page.next
  }
}

const stateOf = ({ disabledAt, synthetic, oneTimePassword }: AccountView) =>
  [
    disabledAt && '停用 disabled',
    synthetic && '演示 synthetic',
    oneTimePassword && '一次性密码 one-time password',
  ]
    .filter(Boolean)
    .join(', ')

export const accountPage = (all: readonly AccountView[]): string[] =>
  all.length === 0
    ? ['没有账号 no accounts: npm run -s banjie -- accounts --help']
    : columns([
        ['登录名 name', '姓名 person', '工号 number', '状态 state'],
        ...all.map((one) => [one.id, one.name, one.staffNumber, stateOf(one)]),
      ])
