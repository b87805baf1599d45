/**
 * Lets the thread hear its messages before it goes on.
 *
 * A message to itself, because a timer of 0 is stretched to 4 ms by browsers once it is nested.
 */
export function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(0)
  })
}
