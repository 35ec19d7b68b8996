package org.tidemark.installation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `bin/tidemark` and the running Tidemark say to each other over a socket in the data folder:
/// first the words and the caller's folder, then pieces of output as they come, last the result.
final class CommandSocket {
    private static final int RESULT = 0;
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int MOST_WORDS = 10_000;

    private CommandSocket() {}

    static UnixDomainSocketAddress in(Path data) {
        return UnixDomainSocketAddress.of(data.toAbsolutePath().resolve("commands.sock"));
    }

    /// A connection to the Tidemark that runs on `data`; nothing when none does.
    static Optional<SocketChannel> connect(Path data) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(in(data));
            return Optional.of(channel);
        } catch (IOException nobodyListens) {
            channel.close();
            return Optional.empty();
        }
    }

    /// The caller's side: sends the command and shows what comes back.
    static int send(SocketChannel channel, List<String> words, Path folder, PrintStream out, PrintStream err)
            throws IOException {
        var request = new DataOutputStream(Channels.newOutputStream(channel));
        request.writeInt(words.size());
        for (String word : words) {
            writeText(request, word);
        }
        writeText(request, folder.toString());
        request.flush();
        var answer = new DataInputStream(Channels.newInputStream(channel));
        while (true) {
            int kind;
            try {
                kind = answer.readUnsignedByte();
            } catch (EOFException e) {
                err.println("Tidemark stopped before the command was through.");
                return Command.FAILED;
            }
            if (kind == RESULT) {
                return answer.readInt();
            }
            PrintStream target = kind == OUT ? out : err;
            target.write(answer.readNBytes(answer.readInt()));
            target.flush();
        }
    }

    /// The running Tidemark's side: reads a command, has it run, sends what it prints.
    static void serve(SocketChannel channel, Commands commands) throws IOException {
        var request = new DataInputStream(Channels.newInputStream(channel));
        int count = request.readInt();
        if (count < 0 || count > MOST_WORDS) {
            throw new IOException("Not a command");
        }
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(readText(request));
        }
        Path folder = Path.of(readText(request));
        var answer = new DataOutputStream(Channels.newOutputStream(channel));
        int result = commands.run(words, folder, stream(answer, OUT), stream(answer, ERR));
        synchronized (answer) {
            answer.writeByte(RESULT);
            answer.writeInt(result);
            answer.flush();
        }
    }

    private static PrintStream stream(DataOutputStream answer, int kind) {
        return new PrintStream(new Pieces(answer, kind), true, StandardCharsets.UTF_8);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static final class Pieces extends OutputStream {
        private final DataOutputStream answer;
        private final int kind;

        Pieces(DataOutputStream answer, int kind) {
            this.answer = answer;
            this.kind = kind;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            synchronized (answer) {
                answer.writeByte(kind);
                answer.writeInt(length);
                answer.write(bytes, from, length);
                answer.flush();
            }
        }
    }
}
