package org.tidemark.installation;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Listens for `bin/tidemark` on a socket in the data folder, which only the owner of that folder can reach.
@Component
class CommandChannel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandChannel.class);

    private final Commands commands;
    private final Path data;
    private final boolean forConsole;
    private @Nullable ServerSocketChannel server;

    CommandChannel(
            Commands commands,
            @Value("${tidemark.data}") Path data,
            @Value("${tidemark.console:false}") boolean forConsole) {
        this.commands = commands;
        this.data = data;
        this.forConsole = forConsole;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() throws IOException {
        if (!forConsole) {
            return;
        }
        Optional<SocketChannel> other = CommandSocket.connect(data);
        if (other.isPresent()) {
            other.get().close();
            LOG.warn("Another node takes the commands of the data folder {}", data);
            return;
        }
        var address = CommandSocket.in(data);
        Files.deleteIfExists(address.getPath());
        var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(address);
        Files.setPosixFilePermissions(address.getPath(), PosixFilePermissions.fromString("rw-------"));
        server = listening;
        Thread.ofPlatform().name("commands").daemon().start(() -> listen(listening));
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(CommandSocket.in(data).getPath());
        }
    }

    private void listen(ServerSocketChannel listening) {
        while (listening.isOpen()) {
            try {
                SocketChannel caller = listening.accept();
                // not a daemon, unlike this thread: a restore outlives the application that it replaces
                Thread.ofPlatform().name("command").daemon(false).start(() -> serve(caller));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("A command could not be taken", e);
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller) {
            CommandSocket.serve(caller, commands);
        } catch (IOException e) {
            LOG.warn("The connection to a command broke", e);
        }
    }
}
