/// The tables of units and rates, compiled into the program.
package enum Tables {
    /// The text of `units.tsv`.
    package static let units: [UInt8] = PackageResources.units_tsv
    /// The text of `rates.tsv`.
    package static let rates: [UInt8] = PackageResources.rates_tsv
}
