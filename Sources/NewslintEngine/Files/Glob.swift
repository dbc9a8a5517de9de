import NewslintKit

/// A pattern for paths: `*` and `?` within a folder's name, `**` across folders, `[a-z]`, `[!a-z]`, `{txt,md}`.
///
/// A pattern without a slash matches a name in any folder, and one that matches a folder covers all that lies in it. Matching takes time
/// in proportion to pattern and path together, whatever the pattern.
package struct Glob: Sendable, Hashable {
    /// What is wrong with a pattern.
    package struct Fault: Error, Sendable {
        package let message: String
    }

    private enum Step: Sendable, Hashable {
        case one(Unicode.Scalar)
        /// Any but a slash.
        case any
        case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
        /// Any run without a slash.
        case star
        /// Any run.
        case globstar
        /// No folder, or any run that ends in a slash.
        case folders
    }

    package let pattern: String
    private let alternatives: [[Step]]

    package init(_ pattern: String) throws(Fault) {
        self.pattern = pattern
        var text = Array(pattern.unicodeScalars)
        if text.starts(with: "./".unicodeScalars) { text.removeFirst(2) }
        if text.last == "/" { text.removeLast() }
        guard !text.isEmpty else { throw Fault(message: "an empty pattern") }
        guard text.count <= 1000 else { throw Fault(message: "a pattern of more than 1,000 characters") }
        if text.first == "/" { text.removeFirst() } else if !text.contains("/") { text.insert(contentsOf: "**/".unicodeScalars, at: 0) }
        var steps: [[Step]] = []
        for alternative in try Glob.expanded(text) { steps.append(try Glob.steps(alternative)) }
        alternatives = steps
    }

    /// Whether a path, relative to where the pattern counts from, or one of the folders above it matches.
    package func matches(_ path: String) -> Bool {
        let path = Array(path.unicodeScalars)
        return alternatives.contains { Glob.match($0, path) }
    }

    /// Whether text has characters that make it a pattern.
    package static func isPattern(_ text: String) -> Bool { text.utf8.contains { "*?[{".utf8.contains($0) } }

    // MARK: Reading a pattern

    /// `a{b,c}d` as `abd` and `acd`.
    private static func expanded(_ text: [Unicode.Scalar]) throws(Fault) -> [[Unicode.Scalar]] {
        var done: [[Unicode.Scalar]] = []
        var waiting = [text]
        while let next = waiting.popLast() {
            guard let open = next.firstIndex(of: "{") else {
                done.append(next)
                guard done.count + waiting.count <= 256 else { throw Fault(message: "more than 256 alternatives") }
                continue
            }
            var depth = 0
            var parts: [[Unicode.Scalar]] = [[]]
            var index = open
            repeat {
                let scalar = next[index]
                if scalar == "{" { depth += 1 } else if scalar == "}" { depth -= 1 }
                if scalar == ",", depth == 1 {
                    parts.append([])
                } else if depth > 0, !(scalar == "{" && depth == 1) {
                    parts[parts.count - 1].append(scalar)
                }
                index += 1
            } while depth > 0 && index < next.count
            guard depth == 0 else { throw Fault(message: "'{' without '}'") }
            for part in parts.reversed() { waiting.append(Array(next[..<open]) + part + next[index...]) }
            guard done.count + waiting.count <= 256 else { throw Fault(message: "more than 256 alternatives") }
        }
        return done
    }

    private static func steps(_ text: [Unicode.Scalar]) throws(Fault) -> [Step] {
        var steps: [Step] = []
        var index = 0
        while index < text.count {
            let scalar = text[index]
            index += 1
            switch scalar {
            case "*":
                let start = index - 1
                while index < text.count, text[index] == "*" { index += 1 }
                guard index - start > 1 else {
                    steps.append(.star)
                    continue
                }
                if index < text.count, text[index] == "/", start == 0 || text[start - 1] == "/" {
                    steps.append(.folders)
                    index += 1
                } else {
                    steps.append(.globstar)
                }
            case "?":
                steps.append(.any)
            case "[":
                steps.append(try set(text, &index))
            case "\\" where index < text.count:
                steps.append(.one(text[index]))
                index += 1
            default:
                steps.append(.one(scalar))
            }
        }
        return steps
    }

    private static func set(_ text: [Unicode.Scalar], _ index: inout Int) throws(Fault) -> Step {
        let isNegated = index < text.count && (text[index] == "!" || text[index] == "^")
        if isNegated { index += 1 }
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        while index < text.count, text[index] != "]" || ranges.isEmpty {
            let low = text[index]
            if index + 2 < text.count, text[index + 1] == "-", text[index + 2] != "]" {
                let high = text[index + 2]
                guard low <= high else { throw Fault(message: "the range '\(low)-\(high)' is empty") }
                ranges.append(low...high)
                index += 3
            } else {
                ranges.append(low...low)
                index += 1
            }
        }
        guard index < text.count else { throw Fault(message: "'[' without ']'") }
        index += 1
        return .set(ranges, isNegated: isNegated)
    }

    // MARK: Matching

    /// Follows all ways through the pattern at once, one character of the path at a time.
    private static func match(_ steps: [Step], _ path: [Unicode.Scalar]) -> Bool {
        var states = [Bool](repeating: false, count: steps.count + 1)
        enter(0, steps, &states)
        for scalar in path {
            // A whole folder has matched: all that lies in it is covered.
            if scalar == "/", states[steps.count] { return true }
            var next = [Bool](repeating: false, count: steps.count + 1)
            for (index, step) in steps.enumerated() where states[index] {
                switch step {
                case .one(let one):
                    if scalar == one { enter(index + 1, steps, &next) }
                case .any:
                    if scalar != "/" { enter(index + 1, steps, &next) }
                case .set(let ranges, let isNegated):
                    if scalar != "/", ranges.contains(where: { $0.contains(scalar) }) != isNegated { enter(index + 1, steps, &next) }
                case .star:
                    if scalar != "/" { enter(index, steps, &next) }
                case .globstar:
                    enter(index, steps, &next)
                case .folders:
                    next[index] = true
                    if scalar == "/" { enter(index + 1, steps, &next) }
                }
            }
            states = next
        }
        return states[steps.count]
    }

    /// Marks a state, and those that are reached from it without a character.
    private static func enter(_ start: Int, _ steps: [Step], _ states: inout [Bool]) {
        var index = start
        while true {
            states[index] = true
            guard index < steps.count else { return }
            switch steps[index] {
            case .star, .globstar, .folders: index += 1
            default: return
            }
        }
    }
}
