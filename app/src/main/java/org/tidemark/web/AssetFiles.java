package org.tidemark.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves the assets under `/static/`.
@Controller
class AssetFiles {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    /// An old hash (a page from before an update) gets the present file, but may not keep it under that address.
    @GetMapping("/static/{hash}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name) {
        var asset = assets.find(name);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .cacheControl(asset.hash().equals(hash) ? FOR_EVER : CacheControl.noCache())
                .body(asset.content());
    }
}
