import type { Command } from 'commander'

const HELP = `
Examples 示例:
  npm run -s banjie -- demo --at 2021-06-11T16:00+08:00     over the Dragon Boat Festival 跨端午节
  npm run -s banjie -- demo --at 2026-02-14T15:30+08:00     over the Spring Festival 跨春节
  npm run -s banjie -- demo                                 now, on the running service if there is one

With --at the clock is invented, so the demo keeps to a service and a database of its own, which are
gone afterwards. Without it the case goes, marked as synthetic, onto the ledger of the service that
runs (or of the embedded database) and stays there. All persons and numbers in it are invented.`

export function addDemo(program: Command): void {
  program
    .command('demo')
    .summary('演示一件 one case from receipt to closing, with every clock')
    .description(
      '演示 A company is set up: one 1545 case from receipt to closing, with every clock and its proof.',
    )
    .option(
      '--at <iso>',
      '虚拟时刻 begin at this date and time instead of now (without an offset: Beijing time)',
    )
    .option('--url <url>', '服务地址 the service to use (default: the one that runs here)')
    .option('--json', 'JSON')
    .addHelpText('after', HELP)
    .action(async (options: { at?: string; url?: string; json?: true }) => {
      const { demo } = await import('../demo/demo.ts')
      await demo(options, process.env)
    })
}
