import Model
import Testing

@testable import TUI

/// Named places, which are shown by what stands there.
@Suite struct MarkTests {
  @Test func namesMarksByTheirClaimOrTheirFirstWords() throws {
    var driver = Driver(columns: 200, rows: 60)
    driver.press("m b ]c J m a")
    let list = try #require(driver.rows.firstIndex { $0.contains(" MARKS") })
    let fact = try #require(driver.state.fact)
    #expect(driver.rows[list + 1].contains("a " + driver.state.title(of: fact).prefix(18)))
    #expect(driver.rows[list + 2].contains("b Old bridge shut"))
    // The mark has the claim and its side again.
    let side = driver.state.side
    driver.press("]c ]c ' a")
    #expect(driver.state.factID == fact.id && driver.state.side == side)
  }
}
