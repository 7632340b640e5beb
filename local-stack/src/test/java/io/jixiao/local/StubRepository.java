package io.jixiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A folder that looks like the built repository, with [StubService] in place of each service.
final class StubRepository {

    private StubRepository() {}

    static Path in(Path folder) throws IOException {
        for (var service : Deployable.values()) {
            var jar = service.jar(folder);
            Files.createDirectories(jar.getParent());
            new JarOutputStream(Files.newOutputStream(jar), manifest()).close();
        }
        return folder;
    }

    private static Manifest manifest() {
        var classes = StubService.class.getProtectionDomain().getCodeSource().getLocation();
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, classes.toString());
        return manifest;
    }
}
