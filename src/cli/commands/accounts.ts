import type { Command } from 'commander'
import { print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- accounts create sys.li --name 李某 --staff-number 1001 --role system-admin
  npm run -s banjie -- accounts create sec.wang --name 王某 --staff-number 1002 --role security-admin
  npm run -s banjie -- accounts create aud.zhao --name 赵某 --staff-number 1003 --role audit-admin
  npm run -s banjie -- accounts list
  npm run -s banjie -- accounts reset sys.li --second-factor

The three administrators are three people. The system administrator makes all other accounts in the
browser, the security administrator appoints them. Passwords are shown once.`

const load = () => import('../people/services.ts')

/** What can be done to accounts by whoever has the machine: the first administrators, and those who are locked out. */
export function addAccounts(program: Command): void {
  const accounts = program
    .command('accounts')
    .summary('账号 the first administrators, and lost passwords')
    .description('账号 Accounts: make the three administrators, list all, give new passwords.')
    .addHelpText('after', HELP)

  accounts
    .command('create <name>')
    .description('新建管理员 make an administrator, and print a one-time password')
    .requiredOption('--name <name>', "姓名 the person's name")
    .requiredOption('--staff-number <number>', '工号 one person, one number')
    .requiredOption('--role <role>', '岗位 system-admin, security-admin or audit-admin')
    .action(async (name: string, given: { name: string; staffNumber: string; role: string }) => {
      const { withPeople } = await load()
      const { makeAdministrator } = await import('../people/make-administrator.ts')
      const password = await withPeople(process.env, (services) => makeAdministrator(services, name, given))
      print([`一次性密码 one-time password: ${password}`])
    })

  accounts
    .command('list')
    .description('列出账号 list the accounts')
    .option('--json', 'JSON')
    .action(async ({ json }: { json?: true }) => {
      const { withPeople } = await load()
      const { listEverybody, accountPage } = await import('../people/list-accounts.ts')
      const all = await withPeople(process.env, listEverybody)
      if (json) return printJson({ accounts: all })
      print(accountPage(all))
    })

  accounts
    .command('reset <name>')
    .description('重置密码 give a new one-time password; its sessions end')
    .option('--second-factor', '二次验证 take the second factor away as well')
    .action(async (name: string, { secondFactor }: { secondFactor?: true }) => {
      const { BY, withPeople } = await load()
      const password = await withPeople(process.env, async ({ accounts: service }) => {
        if (secondFactor) await service.resetSecondFactor(name, BY)
        return (await service.resetPassword(name, BY)).oneTimePassword
      })
      print([`一次性密码 one-time password: ${password}`])
    })
}
