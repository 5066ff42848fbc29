import Glibc
import Index
import Model
import Testing

@Suite struct FolderScannerTests {
  @Test func findsTheArticlesOfEachFolderInTheOrderOfBytes() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.txt", "a.html", "Z.md", "no-ending", "inner/c.txt", ".hidden.txt", ".git/d.txt",
    ] {
      try folder.write(name, "Text.")
    }
    let scan = FolderScanner.scan([folder.path + "//"])
    #expect(scan.groups.map(\.id) == [folder.path, folder.path + "/inner"])
    #expect(
      scan.groups.first?.files.map(\.name)
        == ["Z.md", "a.html", "b.txt", "no-ending"].map { folder.path + "/" + $0 })
    #expect(scan.skipped == [])
  }

  @Test func takesFilesThatWereNamedAsOneEvent() throws {
    let folder = try TemporaryFolder()
    let one = try folder.write("one/a.txt", "Text.")
    let two = try folder.write("two/a.txt", "Text.")
    let scan = FolderScanner.scan([two, one, two])
    #expect(scan.groups.map(\.id) == [""])
    #expect(scan.groups.first?.files.map(\.name) == [one, two])
  }

  @Test func skipsWhatIsNoArticleAndNeverWaits() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/a.txt"
    #expect(mkfifo(pipe, 0o644) == 0)
    try folder.write("b.txt", "")
    symlink("c.txt", folder.path + "/c.txt")
    symlink("nowhere", folder.path + "/d.txt")
    symlink("/dev/zero", folder.path + "/e.txt")
    let scan = FolderScanner.scan([folder.path, pipe, folder.path + "/missing"])
    #expect(scan.groups.isEmpty)
    let reasons = scan.skipped.map { "\($0.path.split(separator: "/").last ?? ""): \($0.reason)" }
    #expect(
      reasons == [
        "a.txt: this is a named pipe, not a file", "b.txt: the file is empty",
        "c.txt: the link leads back to itself", "d.txt: No such file or directory",
        "e.txt: this is a device, not a file", "a.txt: this is a named pipe, not a file",
        "missing: No such file or directory",
      ])
    #expect(throws: ReadingError.notRegular("a named pipe")) {
      try FileSystem.read(Array(pipe.utf8))
    }
  }

  @Test func leavesLoopsOfLinksAndReadsALinkedFolderOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/a.txt", "Text.")
    symlink("real", folder.path + "/alias")
    symlink("..", folder.path + "/real/up")
    let scan = FolderScanner.scan([folder.path])
    #expect(scan.groups.map(\.id) == [folder.path + "/real"])
    #expect(scan.skipped.map(\.path) == [folder.path + "/real/up"])
  }

  @Test func skipsAFileBeyondTheLimit() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("large.txt", "Text.")
    #expect(truncate(path, FileSystem.limit + 1) == 0)
    #expect(
      FolderScanner.scan([path]).skipped.map(\.reason)
        == [ReadingError.tooLarge(count: FileSystem.limit + 1, limit: FileSystem.limit).description]
    )
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func skipsAFolderThatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("closed/a.txt", "Text.")
    chmod(folder.path + "/closed", 0)
    defer { chmod(folder.path + "/closed", 0o700) }
    #expect(FolderScanner.scan([folder.path]).skipped.map(\.reason) == ["Permission denied"])
  }

  @Test func readsANameThatIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    let path = Array((folder.path + "/").utf8) + [0xE9, 0x2E, 0x74, 0x78, 0x74]
    let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o644)
    #expect(write(descriptor, "Text.", 5) == 5)
    close(descriptor)
    let file = try #require(FolderScanner.scan([folder.path]).groups.first?.files.first)
    #expect(file.name == folder.path + "/\u{FFFD}.txt")
    #expect(try FileSystem.read(file.path) == Array("Text.".utf8))
  }
}
