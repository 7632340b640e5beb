package io.jixiao.local;

import io.jixiao.local.machine.Fault;
import io.jixiao.local.machine.Logging;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The program behind `./run`: starts everything, shows what to open, and stops it on Ctrl-C.
public final class LocalStack {

    private static final int FAILED = 1;

    private final Options options;
    private final Path home;
    private final PrintStream out;
    private final long began = System.nanoTime();

    private LocalStack(Options options, Path home, PrintStream out) {
        this.options = options;
        this.home = home;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Logging.warningsOnly();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(exitCode(arguments, out));
    }

    private static int exitCode(String[] arguments, PrintStream out) {
        var home = Path.of(System.getProperty("jixiao.home", ".")).toAbsolutePath().normalize();
        try {
            var options = Options.of(List.of(arguments), home);
            return new LocalStack(options, home, out).run();
        } catch (Fault fault) {
            out.printf("%n错误 %s%nerror %s%n", fault.chinese(), fault.english());
            return FAILED;
        } catch (RuntimeException e) {
            out.printf("%n意外错误，请附下面的内容报告。 unexpected, please report with what follows:%n");
            e.printStackTrace(out);
            return FAILED;
        }
    }

    private int run() {
        var stack = new Stack(settings(), new Console(out));
        var hook = new Thread(stack::close, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            stack.bringUp();
            return options.once() ? walk(stack) : stay(stack);
        } catch (RuntimeException e) {
            // Ctrl-C pulls the ground away; the program ends when everything has been stopped.
            if (!stack.isClosing()) {
                stack.keepData();
                throw e;
            }
            return FAILED;
        } finally {
            stack.close();
        }
    }

    private StackSettings settings() {
        var throwAway = StackSettings.throwAway(home);
        // Free ports, so that it can stand beside one that runs.
        return options.once() ? throwAway : throwAway.keeping(options.data()).on(options.ports());
    }

    private int walk(Stack stack) {
        var sample =
                Sample.present()
                        .orElseThrow(
                                () -> new Fault("本程序未附带样例", "no sample comes with this program"));
        var exitCode = sample.walk(stack);
        if (exitCode != 0) {
            stack.keepData();
            out.printf("数据与日志保留在 data and logs are kept in %s%n", stack.data());
        }
        return exitCode;
    }

    private int stay(Stack stack) {
        Sample.present().ifPresent(sample -> load(sample, stack));
        Welcome.print(stack, Duration.ofNanos(System.nanoTime() - began), out);
        return new Watch(stack, out).untilStopped();
    }

    /// A system without its sample is still worth looking at.
    private void load(Sample sample, Stack stack) {
        try {
            sample.loadIfEmpty(stack);
        } catch (RuntimeException e) {
            if (stack.isClosing()) {
                throw e;
            }
            out.printf(
                    "%n样例未能载入，系统照常运行；日志见 %s。%n"
                            + "the sample could not be loaded, the system runs all the same; see %s.%n%s%n",
                    stack.logs(), stack.logs(), e.getMessage());
        }
    }
}
