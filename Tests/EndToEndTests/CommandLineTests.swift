import Testing

@Suite struct CommandLineTests {
  @Test func placeholder() {}
}
