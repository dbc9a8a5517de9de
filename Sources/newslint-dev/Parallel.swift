extension Sequence where Self: Sendable, Element: Sendable {
    /// What `body` makes of each element, in order, on all cores.
    func inParallel<Result: Sendable>(_ body: @escaping @Sendable (Element) -> Result) async -> [Result] {
        let elements = Array(self)
        let size = 16
        return await withTaskGroup(of: (Int, [Result]).self) { group in
            for start in stride(from: 0, to: elements.count, by: size) {
                group.addTask { (start, elements[start..<Swift.min(start + size, elements.count)].map(body)) }
            }
            var parts: [(Int, [Result])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }
}
