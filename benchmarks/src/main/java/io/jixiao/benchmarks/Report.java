package io.jixiao.benchmarks;

import io.jixiao.benchmarks.machine.OtherWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// A page of Markdown: what was run, on what, and what came out.
public final class Report {

    private final Options options;
    private final StringBuilder page = new StringBuilder();
    private final OtherWork before;

    public Report(Options options, OtherWork before) {
        this.options = options;
        this.before = before;
    }

    /// Shown while it runs, not kept.
    public void progress(String line) {
        System.out.println(line);
    }

    public Report paragraph(String text) {
        page.append(text).append("\n\n");
        return this;
    }

    /// Says on what the figures were taken, and whether they deserve trust.
    public void conditions() {
        paragraph(
                "`%s` · %d cores · other programs took %s before the start%s"
                        .formatted(
                                options.commandLine(),
                                Runtime.getRuntime().availableProcessors(),
                                before,
                                before.isQuiet()
                                        ? ""
                                        : " · **the machine was busy with other work: only ratios and"
                                                + " CPU time per event mean something**"));
    }

    void write(String name) {
        System.out.println();
        System.out.print(page);
        var folder =
                options.home()
                        .resolve(options.isRecorded() ? "benchmarks/results" : "benchmarks/target");
        var file = folder.resolve(name + ".md");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, page.toString().strip() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        progress("written to " + options.home().relativize(file));
    }
}
