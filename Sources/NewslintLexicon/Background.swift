import Glibc

/// Does something on a thread of its own, and does not wait for it. Without a thread to be had it is not done: use it for what is done
/// later all the same.
func inBackground(_ work: @escaping @Sendable () -> Void) {
    final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Work(work))
    let failure = pthread_create(
        &thread, nil,
        { argument in
            if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
            return nil
        }, argument.toOpaque())
    if failure == 0 { pthread_detach(thread) } else { argument.release() }
}
