/// The tz database as newslint carries it along, compiled into the program.
package enum ZoneTables {
    /// The text of `zones.tsv`: zones, their places and their changes.
    package static let zones: [UInt8] = PackageResources.zones_tsv
    /// The text of `cities.tsv`: more places.
    package static let cities: [UInt8] = PackageResources.cities_tsv
}
