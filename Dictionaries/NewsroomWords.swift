/// The newsroom's own vocabulary: correct words that the general dictionaries lack, one a line, compiled into the program.
package enum NewsroomWords {
    /// The text of `newsroom.txt`.
    package static let bytes: [UInt8] = PackageResources.newsroom_txt
}
