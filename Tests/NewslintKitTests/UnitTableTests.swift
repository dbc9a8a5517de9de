import Glibc
import Testing

@testable import NewslintKit

/// The table of units against GNU units, which is not derived from it, and its currencies against the codes of ISO 4217.
@Suite struct UnitTableTests {
    private let table = UnitTable.shared

    /// What GNU units calls each kind's base.
    private let bases = [
        "length": "m", "area": "m^2", "volume": "liter", "mass": "kg", "speed": "m/s", "angle": "degree", "power": "W", "energy": "J",
        "torque": "N m", "data": "byte", "data rate": "byte/s", "frequency": "Hz", "pressure": "Pa", "charge": "C", "voltage": "V",
        "current": "A", "economy": "km/liter", "time": "s",
    ]

    @Test func factorsAreThoseOfGNUUnits() throws {
        var checked = 0
        for entry in table.entries where entry.definition != "-" && entry.kind != "currency" && entry.kind != "temperature" {
            let base = try #require(bases[entry.kind], "no base for \(entry.kind)")
            let factor = try #require(Double(output(of: "units -t '\(entry.definition)' '\(base)'")), "units knows no \(entry.definition)")
            #expect(abs(factor - entry.factor) <= 1e-6 * factor, "\(entry.name) is \(factor) \(base), not \(entry.factor)")
            checked += 1
        }
        #expect(checked > 80)
    }

    @Test(arguments: [-40.0, 0, 20, 37, 100, 451])
    func temperaturesAreThoseOfGNUUnits(value: Double) throws {
        let celsius = try #require(table.entry(named: "degC"))
        let fahrenheit = try #require(table.entry(named: "degF"))
        let expected = try #require(Double(output(of: "units -t 'tempF(\(value))' tempC")))
        let found = try #require(UnitTable.convert(value, from: fahrenheit, to: celsius))
        #expect(abs(found - expected) < 1e-4)
        #expect(abs(try #require(UnitTable.convert(found, from: celsius, to: fahrenheit)) - value) < 1e-9)
    }

    @Test func fuelEconomyIsReciprocal() throws {
        let gallon = try #require(table.entry(named: "mpg"))
        let litres = try #require(table.entry(named: "l/100km"))
        #expect(abs(try #require(UnitTable.convert(40, from: gallon, to: litres)) - 5.88) < 0.01)
        #expect(abs(try #require(UnitTable.convert(5.88, from: litres, to: gallon)) - 40) < 0.05)
        #expect(UnitTable.convert(0, from: litres, to: gallon) == nil)
    }

    /// Past currencies stand in part 3 of the standard.
    @Test func currenciesHaveISOCodes() throws {
        let codes = output(of: "grep -ho '\"alpha_3\": \"[A-Z]*\"' /usr/share/iso-codes/json/iso_4217.json")
        #expect(codes.count > 1000, "iso-codes is not installed")
        let past = ["FRF", "DEM", "ITL"]
        for entry in table.entries where entry.kind == "currency" && !past.contains(entry.name) {
            #expect(codes.contains("\"\(entry.name)\""), "\(entry.name) is no currency")
        }
    }

    @Test func whatElseAWordMayMeanIsInTheTable() {
        for entry in table.entries {
            for name in entry.also {
                #expect(table.entry(named: name)?.kind == entry.kind || ["floz", "impfloz"].contains(name) || name.count == 3, "\(name)")
            }
        }
    }

    private func output(of command: String) -> String {
        guard let pipe = popen(command, "r") else { return "" }
        defer { pclose(pipe) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(pipe), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").joined(separator: "\n")
    }
}
