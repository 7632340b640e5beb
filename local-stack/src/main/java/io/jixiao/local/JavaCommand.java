package io.jixiao.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines for child processes on the JDK that runs this one.
final class JavaCommand {

    /// Two cores and many processes: the serial collector has no threads and the least memory;
    /// a heap that begins small does not touch what it never needs; what the compilers have freed
    /// goes back to the system.
    private static final List<String> FRUGAL =
            List.of(
                    "-Xms32m",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TrimNativeHeapInterval=10000",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private JavaCommand() {}

    static List<String> ofJar(int heapMegabytes, Path jar) {
        var command = ofJava(heapMegabytes);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /// A class of this program, with its class path.
    static List<String> ofClass(int heapMegabytes, Class<?> main, List<String> arguments) {
        var command = ofJava(heapMegabytes);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    private static List<String> ofJava(int heapMegabytes) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(FRUGAL);
        return command;
    }
}
