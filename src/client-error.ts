import type { Socket } from 'node:net'
import { Problem, type ProblemCode, problems } from './problem.ts'
import { problemDetails } from './problem-details.ts'

const codes: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'send at most 16 KiB of headers'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request-too-slow', 'send the whole request within the time'],
}

/** Answers what is no HTTP request that could be read: there is no request and no reply, only a connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  const [code, needed] = codes[error.code ?? ''] ?? ['malformed-request', 'send an HTTP request']
  const id = crypto.randomUUID()
  const body = JSON.stringify(problemDetails(new Problem(code, `${error.message}: ${needed}`), id))
  socket.end(
    `HTTP/1.1 ${problems[code].status} ${problems[code].en}\r\n` +
      `Content-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `X-Request-Id: ${id}\r\nConnection: close\r\n\r\n${body}`,
  )
}
