/// Something found in a document that several rules need: its tokens, its sentences, its quantities.
///
/// An analysis holds ranges and values, never a view of the document. It may ask the document for other analyses; they form no
/// circle: Tokens <- Sentences <- Quotations <- Quantities, Dates, Names <- Attributions.
public protocol Analysis: Sendable {
    init(of document: Document)
}

/// Takes the time of analyses. They nest: one asks for another while it is made.
package protocol AnalysisObserver: AnyObject {
    func begin()
    func end(analysis: any Analysis.Type)
}
