import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import type { App } from '../../src/app.ts'

/** Listens on a free port of this machine alone; the port. */
export async function listen(app: App): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}

export interface RawAnswer {
  readonly status: number
  readonly head: string
  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  readonly body: any
}

/** A connection on which anything can be sent; answers come in order. */
export async function rawConnection(port: number) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
  })
  const next = async (): Promise<RawAnswer> => {
    for (;;) {
      const end = text.indexOf('\r\n\r\n')
      const head = text.slice(0, end)
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
      const body = Buffer.from(text.slice(end + 4))
      if (end >= 0 && body.length >= length) {
        text = body.subarray(length).toString()
        const json = body.subarray(0, length).toString()
        return { status: Number(head.split(' ')[1]), head, body: json && JSON.parse(json) }
      }
      await once(socket, 'data')
    }
  }
  return { send: (request: string) => void socket.write(request), next, close: () => socket.destroy() }
}
