import Index
import Testing

@Suite struct ArticleIndexTests {
  @Test func runsOnSQLite() { #expect(!ArticleIndex.libraryVersion.isEmpty) }
}
