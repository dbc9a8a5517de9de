import Dispatch
import Synchronization

/// Work on numbered pieces by several threads, whose results come back in order.
enum OrderedWork {
    /// How many results a worker may be ahead of the one that is waited for.
    private static let window = 8

    /// - Parameters:
    ///   - workers: threads that work, the calling one among them.
    ///   - work: makes the result of a piece, on any thread.
    ///   - take: gets each result with its number, in order, on the calling thread.
    static func run<Result: Sendable>(
        count: Int, workers: Int, _ work: @escaping @Sendable (Int) -> Result, take: (Int, Result) -> Void
    ) {
        let workers = min(workers, count)
        guard workers > 1 else {
            for index in 0..<count { take(index, work(index)) }
            return
        }
        let board = Board<Result>(room: window * workers)
        for _ in 1..<workers {
            DispatchQueue.global().async {
                while let index = board.next(below: count) { board.put(work(index), at: index) }
            }
        }
        for index in 0..<count {
            // While it waits, the caller works too, so all gets done even when no other thread is free.
            var result = board.take(index)
            while result == nil {
                if let piece = board.next(below: count, waits: false) {
                    board.put(work(piece), at: piece)
                } else {
                    board.waitForAny()
                }
                result = board.take(index)
            }
            if let result { take(index, result) }
        }
    }

    /// Where workers leave results and the caller fetches them.
    private final class Board<Result: Sendable>: Sendable {
        private let results = Mutex<[Int: Result]>([:])
        private let position = Atomic<Int>(0)
        private let arrived = DispatchSemaphore(value: 0)
        private let room = DispatchSemaphore(value: 0)

        init(room count: Int) {
            // A semaphore must not end below the value that it was made with.
            for _ in 0..<count { room.signal() }
        }

        /// The next piece, once there is room for its result; nil when none is left, or no room for one that won't wait.
        ///
        /// Pieces are given out in order and after the wait, so the one that the caller waits for is always being worked on.
        func next(below count: Int, waits: Bool = true) -> Int? {
            guard room.wait(timeout: waits ? .distantFuture : .now()) == .success else { return nil }
            let index = position.add(1, ordering: .relaxed).oldValue
            guard index < count else {
                room.signal()
                return nil
            }
            return index
        }

        func put(_ result: Result, at index: Int) {
            results.withLock { $0[index] = result }
            arrived.signal()
        }

        /// A result that has arrived.
        func take(_ index: Int) -> Result? {
            let result = results.withLock { $0.removeValue(forKey: index) }
            if result != nil { room.signal() }
            return result
        }

        func waitForAny() { arrived.wait() }
    }
}
