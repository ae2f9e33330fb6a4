import Foundation
import Testing

/// What is promised of a published folder: it holds one version whole, whatever happens to the runs that write it.
///
/// Two versions of a framework, `a` and `b`, differ in every file that is published of them.
@Suite(.timeLimit(.minutes(20))) struct PublishingTests {
  /// Folders `a` and `b`, and what each is published as: `as-a`, `as-b`.
  private func versions() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, word) in [("a", "Hears"), ("b", "Understands")] {
      try folder.write("id: service\n", to: "\(name)/rung.yml")
      let text = (1...40).map { "# Listening \($0)\n\n## Level 1\n\n- \(word) people of kind \($0) out.\n\n" }.joined()
      try folder.write(text, to: "\(name)/listening.md")
      let result = try shell("rung compile \(name) -o as-\(name)/ -q --select name-missing 2>/dev/null", in: folder)
      try #require(result.status == 0)
    }
    return folder
  }

  private static let same = "diff -r out as-a >/dev/null || diff -r out as-b >/dev/null"

  /// A hundred rounds of two runs at once: each ends with 0, and the folder is of one of them.
  @Test func twoRunsAtOnceAreNeverMixed() throws {
    let folder = try versions()
    let result = try shell(
      """
      for round in $(seq 100); do
        rung compile a -o out/ -q --select name-missing 2>/dev/null & first=$!
        rung compile b -o out/ -q --select name-missing 2>/dev/null & second=$!
        wait $first || echo "a failed"
        wait $second || echo "b failed"
        \(Self.same) || echo "mixed in round $round"
      done
      ls -A
      """, in: folder)
    #expect(result.output == "a\nas-a\nas-b\nb\nout\n")
  }

  /// Two runs in the folder itself, which cannot change places then.
  @Test func twoRunsIntoTheWorkingFolderAreNeverMixed() throws {
    let folder = try versions()
    let result = try shell(
      """
      mkdir out && cd out
      for round in $(seq 20); do
        rung compile ../a -o . -q --select name-missing 2>/dev/null & first=$!
        rung compile ../b -o . -q --select name-missing 2>/dev/null & second=$!
        wait $first || echo "a failed"
        wait $second || echo "b failed"
        (cd .. && { \(Self.same); }) || echo "mixed in round $round"
      done
      """, in: folder)
    #expect(result.output == "")
  }

  /// A run is killed at many moments: the folder is the earlier version or the new one, and the next run leaves nothing else.
  @Test func aRunThatIsKilledLeavesOneVersion() throws {
    let folder = try versions()
    let result = try shell(
      """
      rung compile a -o out/ -q --select name-missing 2>/dev/null
      next=b
      for moment in $(seq 80); do
        rung compile $next -o out/ -q --select name-missing 2>/dev/null & run=$!
        sleep $(printf '0.%03d' $moment)
        kill -9 $run 2>/dev/null
        wait $run 2>/dev/null
        \(Self.same) || echo "mixed at moment $moment"
        if [ $next = a ]; then next=b; else next=a; fi
      done 2>/dev/null
      rung compile b -o out/ -q --select name-missing 2>/dev/null
      diff -r out as-b
      ls -A
      """, in: folder)
    #expect(result.output == "a\nas-a\nas-b\nb\nout\n")
  }

  /// What killed runs left goes with the next run, beside the folder and in it; what is no such file stays.
  @Test func leftoversGo() throws {
    let folder = try versions()
    for place in ["", "out/"] {
      try folder.write("half", to: "\(place).rung-3k0.tmp")
      try folder.write("half", to: "\(place).rung-9x1.tmp/framework.json")
      try folder.write("mine", to: "\(place).rung-notes")
    }
    _ = try shell("rung compile a -o out/ -q --select name-missing", in: folder)
    #expect(try folder.names() == [".rung-notes", "a", "as-a", "as-b", "b", "out"])
    #expect(try folder.names(in: "out").filter { $0.hasPrefix(".") } == [".rung-notes"])
    try folder.write("half", to: "a/.rung-3k0.tmp")
    _ = try shell("rung lint a --write-baseline a/baseline.json", in: folder)
    #expect(try folder.names(in: "a") == ["baseline.json", "listening.md", "rung.yml"])
  }

  /// A file that may not grow so far ends the run with a message, and the earlier version stays.
  @Test func aFileThatMayNotGrow() throws {
    let folder = try versions()
    let result = try shell(
      "cp -r as-a out; (ulimit -f 2; rung compile b -o out/ -q --select name-missing; echo $?) 2>&1 | cat; diff -r out as-a",
      in: folder)
    #expect(result.output.hasPrefix("out/framework.json: error: it cannot be written: the file would be larger than"))
    #expect(result.output.hasSuffix(" run again.\n2\n"))
    #expect(try folder.names() == ["a", "as-a", "as-b", "b", "out"])
  }

  /// What others put into the folder stays, links and folders too; what an earlier publication wrote and this one does not goes.
  @Test func whatIsNotRungsStays() throws {
    let folder = try versions()
    let result = try shell(
      """
      cp -r as-a out; mkdir -p out/pictures/old; echo picture >out/pictures/old/one.svg; echo notes >out/notes.txt
      ln -s notes.txt out/link; ln -s nowhere out/dangling; chmod 750 out; ls -i out/notes.txt >before
      rung compile b --to json -o out/ -q --select name-missing
      (cd out && find . | sort); cat out/link out/pictures/old/one.svg; readlink out/dangling
      ls -i out/notes.txt | diff before - && ls -ld out | cut -c 1-10
      """, in: folder)
    #expect(
      result.output == """
        .
        ./dangling
        ./framework.json
        ./link
        ./manifest.json
        ./notes.txt
        ./pictures
        ./pictures/old
        ./pictures/old/one.svg
        ./sourcemap.json
        notes
        picture
        nowhere
        drwxr-x---

        """)
  }

  /// The same where the folder stays in place.
  @Test func whatIsStaleGoesFromTheWorkingFolderToo() throws {
    let folder = try versions()
    _ = try shell(
      "cp -r as-a out; echo notes >out/notes.txt; cd out && rung compile ../b --to json -o . -q --select name-missing",
      in: folder)
    #expect(try folder.names(in: "out") == ["framework.json", "manifest.json", "notes.txt", "sourcemap.json"])
  }

  /// The pages of a site stand in a folder of their own: they go, and so does the folder once nothing is left in it.
  @Test(arguments: ["cd a; rung compile . -o ../out", "cd out; rung compile ../a -o ."])
  func pagesThatAreStaleGo(_ publish: String) throws {
    let folder = try versions()
    let result = try shell(
      """
      mkdir out
      publish() { (\(publish) -q --select name-missing --to $1) 2>/dev/null; (cd out && ls -d * */*); }
      publish json,html | grep -c competencies/
      publish json; echo
      publish json,html >before; echo mine >out/competencies/notes.txt
      publish json
      """, in: folder)
    let kept = "framework.json\nmanifest.json\nsourcemap.json\n"
    #expect(result.output == "40\n\(kept)\ncompetencies\ncompetencies/notes.txt\n\(kept)")
  }

  /// A manifest that names files behind a link takes nothing from there.
  @Test func nothingGoesBehindALink() throws {
    let folder = try versions()
    let result = try shell(
      """
      cp -r as-a out; mkdir others; echo mine >others/framework.yaml; ln -s ../others out/others
      sed -i.before 's,"framework.yaml","others/framework.yaml",' out/manifest.json
      rung compile b --to json -o out/ -q --select name-missing; ls others
      """, in: folder)
    #expect(result.output == "framework.yaml\n")
  }

  /// A folder whose files would not change is not touched, and neither is a file that would not.
  @Test func whatWouldNotChangeIsNotTouched() throws {
    let folder = try versions()
    let result = try shell(
      """
      cp -r as-a out; ls -id out out/* >before
      rung compile a -o out/ -q --select name-missing && ls -id out out/* | diff before - && echo same
      echo damaged >out/framework.json; ls -i out/framework.yaml >before
      rung compile a -o out/ -q --select name-missing && ls -i out/framework.yaml | diff before - && diff -r out as-a && echo same
      """, in: folder)
    #expect(result.output == "same\nsame\n")
  }

  /// Somebody reads while others write: each look finds the files of one version.
  @Test func aReaderFindsOneVersion() throws {
    let folder = try versions()
    let result = try shell(
      """
      cp -r as-a out
      (for round in $(seq 40); do
        rung compile b -o out/ -q --select name-missing 2>/dev/null; rung compile a -o out/ -q --select name-missing 2>/dev/null
      done; touch ended) &
      # The folder is opened once: what is read then is one version, or it was taken away meanwhile.
      while [ ! -e ended ]; do
        (cd out && cat framework.json framework.yaml crossref.json sourcemap.json manifest.json) >read 2>/dev/null || continue
        for side in as-a as-b; do
          (cd $side && cat framework.json framework.yaml crossref.json sourcemap.json manifest.json) | cmp -s read - && continue 2
        done
        echo mixed
      done
      """, in: folder)
    #expect(result.output == "")
  }
}
