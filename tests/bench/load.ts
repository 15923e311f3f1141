/**
 * The load on the service: so many clients, each with a connection of its own, drive cases from opening to closing
 * as fast as they are answered. Run as a process of its own: `load.ts ORIGIN CLIENTS SECONDS COOKIES`.
 */
import { Client } from 'undici'
import { opening, steps } from './case-life.ts'
import { measure } from './measurement.ts'

const [origin = '', clients = '1', seconds = '1', cookies = '{}'] = process.argv.slice(2)
const cookieOf = JSON.parse(cookies) as Record<string, string>
const idle = Array.from({ length: Number(clients) }, () => new Client(origin))

async function post(client: Client, path: string, type: string, body: object) {
  const headers = { 'content-type': 'application/json', cookie: cookieOf[type] ?? '' }
  const answer = await client.request({ method: 'POST', path, headers, body: JSON.stringify(body) })
  const text = await answer.body.text()
  if (answer.statusCode !== 201) throw new Error(`${path}: ${answer.statusCode} ${text}`)
  return text
}

const life = async (done: (ms: number) => void, more: () => boolean) => {
  const client = idle.pop() as Client
  let start = performance.now()
  const opened = await post(client, '/cases', 'open', { id: crypto.randomUUID(), ...opening })
  done(performance.now() - start)
  const { case: of } = JSON.parse(opened) as { case: { id: string } }
  for (const [index, { type, payload }] of steps.entries()) {
    if (!more()) break
    start = performance.now()
    await post(client, `/cases/${of.id}/events`, type, {
      id: crypto.randomUUID(),
      type,
      revision: index + 1,
      payload,
    })
    done(performance.now() - start)
  }
  idle.push(client)
}

await measure(Number(clients), 1, life)
process.stdout.write(JSON.stringify(await measure(Number(clients), Number(seconds), life)))
await Promise.all(idle.map((client) => client.close()))
