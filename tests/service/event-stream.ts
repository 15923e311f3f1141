/** One event of a stream. */
export interface StreamEvent {
  readonly event: string
  // biome-ignore lint/suspicious/noExplicitAny: what it says is judged by the test that reads it
  readonly data: any
}

export interface EventStream {
  readonly status: number
  /** The next event of this name; those before it are passed over. Fails when the stream ends first. */
  next(event: string): Promise<StreamEvent>
  /** Every event until the stream ends. */
  rest(): Promise<StreamEvent[]>
  /** Tells each event as it comes, until the stream ends. */
  each(tell: (event: StreamEvent) => void): Promise<void>
  close(): Promise<void>
}

const eventIn = (block: string): StreamEvent[] => {
  const event = /^event: (.*)$/m.exec(block)?.[1]
  const data = /^data: (.*)$/m.exec(block)?.[1]
  return event && data ? [{ event, data: JSON.parse(data) }] : []
}

async function* eventsOf(chunks: AsyncIterable<string>) {
  let text = ''
  for await (const chunk of chunks) {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) yield* eventIn(block)
  }
}

/** Opens a stream of server-sent events as a browser does. */
export async function eventStream(url: string, headers: Record<string, string>): Promise<EventStream> {
  const stop = new AbortController()
  const answer = await fetch(url, { headers, signal: stop.signal })
  // Taken at once: the body of an answer that nobody holds any more is cancelled while nobody reads it.
  const body = answer.body as ReadableStream<Uint8Array>
  const events = eventsOf(body.pipeThrough(new TextDecoderStream() as never))
  return {
    status: answer.status,
    async next(event) {
      for (;;) {
        const { value, done } = await events.next()
        if (done) throw new Error(`the stream ended before "${event}"`)
        if (value.event === event) return value
      }
    },
    rest: () => Array.fromAsync(events),
    async each(tell) {
      for await (const event of events) tell(event)
    },
    async close() {
      stop.abort()
      await events.return(undefined).catch(() => {})
    },
  }
}
