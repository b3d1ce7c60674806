package org.hanse.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.Resource;
import net.sf.jasperreports.repo.StreamRepositoryService;
import org.jspecify.annotations.Nullable;

/** The only file that reports may read: the Han font found at start, under one fixed name. */
@SuppressWarnings("NullAway") // the library's interface answers "not here" with null
final class FontRepository implements StreamRepositoryService {

    static final String HAN_LOCATION = "hanse-han-font.ttf";

    private final Optional<HanFont> han;

    FontRepository(Optional<HanFont> han) {
        this.han = han;
    }

    @Override
    public @Nullable InputStream getInputStream(String location) {
        if (!HAN_LOCATION.equals(location) || han.isEmpty()) {
            return null;
        }
        try {
            return Files.newInputStream(han.get().file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OutputStream getOutputStream(String location) {
        throw new UnsupportedOperationException("Reports write no files");
    }

    @Override
    public @Nullable Resource getResource(String location) {
        return getResource(location, InputStreamResource.class);
    }

    @Override
    public void saveResource(String location, Resource resource) {
        throw new UnsupportedOperationException("Reports write no files");
    }

    @Override
    public <K extends Resource> @Nullable K getResource(String location, Class<K> type) {
        if (!type.isAssignableFrom(InputStreamResource.class)) {
            return null;
        }
        InputStream in = getInputStream(location);
        if (in == null) {
            return null;
        }
        InputStreamResource resource = new InputStreamResource();
        resource.setInputStream(in);
        return type.cast(resource);
    }
}
