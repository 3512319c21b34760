private import Dispatch
import Files
private import Platform

/// Answers the client at the other end of standard input and output, until it ends or goes away.
///
/// Nothing but messages is ever written to standard output.
///
/// - Parameter options: What the server says of itself.
/// - Returns: The status to end the process with: 0 where the client said that it would go.
package func serveStandardStreams(_ options: LanguageServerOptions) async -> Int32 {
  // A client that goes away while it is written to is one that reads to the end no more.
  signal(SIGPIPE, SIG_IGN)
  let output = DispatchQueue(label: "waymark.output")
  let server = LanguageServer(options) { bytes in
    output.async { try? write(bytes, to: .output) }
  }
  let (messages, input) = AsyncStream<ReadMessage>.makeStream()
  // Reading waits, and no task may.
  DispatchQueue(label: "waymark.input").async {
    var reader = MessageReader {
      let byte = getchar()
      return byte == EOF ? nil : UInt8(truncatingIfNeeded: byte)
    }
    while let message = reader.next() { input.yield(message) }
    input.finish()
  }
  var status: Int32?
  for await message in messages {
    status = await server.take(message)
    if status != nil { break }
  }
  await server.end()
  // What was answered is written before the process ends.
  await withCheckedContinuation { done in output.async { done.resume() } }
  return status ?? 1
}
