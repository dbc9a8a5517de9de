import CYAML
import NewslintKit

/// Reads a YAML file into a tree with source ranges, by libyaml's events.
///
/// Depth and size are limited, aliases counted each time they are used, so that no small file unfolds into a large tree.
struct YAMLParser {
    static let maximumBytes = 1 << 20
    private static let maximumDepth = 32
    private static let maximumNodes = 50_000

    /// The root of the only document; nil for an empty file.
    static func parse(_ file: SourceFile) throws(ConfigurationError) -> YAMLNode? {
        var builder = YAMLParser(file)
        try builder.run()
        return builder.root
    }

    /// A list or mapping whose end has not come yet.
    private struct Open {
        let isMapping: Bool
        let start: Int
        let anchor: String?
        var children: [YAMLNode] = []
        let nodesBefore: Int
    }

    private let file: SourceFile
    /// The byte offset of each code point: libyaml counts code points after a byte-order mark.
    private let offsets: [Int]
    private var root: YAMLNode?
    private var open: [Open] = []
    private var anchors: [String: (node: YAMLNode, count: Int)] = [:]
    private var nodes = 0

    private init(_ file: SourceFile) {
        self.file = file
        let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        offsets = file.bytes.indices.dropFirst(hasMark ? 3 : 0).filter { file.bytes[$0] & 0xC0 != 0x80 } + [file.bytes.count]
    }

    private func offset(_ mark: yaml_mark_t) -> Int { offsets[min(Int(mark.index), offsets.count - 1)] }

    private func error(_ range: SourceRange, _ message: Message) -> ConfigurationError {
        ConfigurationError(file, [ConfigurationError.problem(range, message)])
    }

    private mutating func run() throws(ConfigurationError) {
        // The parser keeps its own address, so it must not move.
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { throw error(SourceRange(0, 0), "no memory for reading YAML") }
        defer { yaml_parser_delete(parser) }
        let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, file.bytes.count))
        _ = input.update(fromContentsOf: file.bytes)
        defer { input.deallocate() }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, file.bytes.count)

        var event = yaml_event_t()
        while true {
            guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError(parser.pointee) }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return }
            try take(event)
        }
    }

    private func syntaxError(_ parser: yaml_parser_t) -> ConfigurationError {
        let mark = parser.problem_mark
        let isReader = parser.error == YAML_READER_ERROR
        let start = isReader ? min(Int(parser.problem_offset), file.bytes.count) : offset(mark)
        if start < file.bytes.count, file.bytes[start] == 0x09 {
            return error(SourceRange(start, start + 1), "YAML is indented with spaces, not with tabs")
        }
        let problem = parser.problem.map { String(cString: $0) } ?? "it can't be read"
        return error(SourceRange(start, min(start + 1, file.bytes.count)), "this is not YAML: \(problem)")
    }

    private mutating func take(_ event: yaml_event_t) throws(ConfigurationError) {
        let range = SourceRange(offset(event.start_mark), offset(event.end_mark))
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            if root != nil { throw error(range, "one document is enough; take the second one out") }
        case YAML_ALIAS_EVENT:
            let name = YAMLParser.text(event.data.alias.anchor)
            guard let (node, count) = anchors[name] else { throw error(range, "no anchor '&\(name)' stands before this alias") }
            nodes += count
            try add(YAMLNode(value: node.value, range: range), anchor: nil, weight: 0)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let node = YAMLNode(
                value: .scalar(String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), range: range)
            try add(node, anchor: scalar.anchor.map(YAMLParser.text), weight: 1)
        case YAML_SEQUENCE_START_EVENT:
            try begin(isMapping: false, range, anchor: event.data.sequence_start.anchor.map(YAMLParser.text))
        case YAML_MAPPING_START_EVENT:
            try begin(isMapping: true, range, anchor: event.data.mapping_start.anchor.map(YAMLParser.text))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            try end()
        default:
            break
        }
    }

    private mutating func begin(isMapping: Bool, _ range: SourceRange, anchor: String?) throws(ConfigurationError) {
        guard open.count < YAMLParser.maximumDepth else { throw error(range, "nested more than \(YAMLParser.maximumDepth) deep") }
        open.append(Open(isMapping: isMapping, start: range.start, anchor: anchor, nodesBefore: nodes))
    }

    private mutating func end() throws(ConfigurationError) {
        guard let last = open.popLast() else { return }
        // The end that libyaml gives lies after the white space that follows; the end of the first line frames better.
        var end = last.start
        while end < file.bytes.count, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D { end += 1 }
        let children = last.children
        let value: YAMLNode.Value =
            last.isMapping
            ? .mapping(stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }) : .sequence(children)
        let node = YAMLNode(value: value, range: SourceRange(last.start, end))
        try add(node, anchor: last.anchor, weight: 1, count: nodes - last.nodesBefore + 1)
    }

    private mutating func add(_ node: YAMLNode, anchor: String?, weight: Int, count: Int = 1) throws(ConfigurationError) {
        nodes += weight
        guard nodes <= YAMLParser.maximumNodes else { throw error(node.range, "more than \(YAMLParser.maximumNodes) values") }
        if let anchor { anchors[anchor] = (node, count) }
        if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String {
        pointer.map { String(cString: UnsafePointer($0)) } ?? ""
    }
}
