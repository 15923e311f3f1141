import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'

const factory = SerializerSelector()

/**
 * Fastify's own serializers, each compiled with the first answer that needs it. Every operation documents some ten
 * problems; to compile a serializer for each of them at the start took 0.5 s and 60 MB, for answers most of which
 * nobody ever gets.
 */
export function lazySerializers(
  ...[schemas, options]: Parameters<typeof factory>
): ReturnType<typeof factory> {
  const compile = factory(schemas, options)
  return (route) => {
    let serialize: ReturnType<typeof compile> | undefined
    return (answer) => {
      serialize ??= compile(route)
      return serialize(answer)
    }
  }
}
