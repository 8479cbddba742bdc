package io.jenkins.plugins.dora.configuration.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server for mail that keeps what it is given; it understands as much of SMTP as a client needs. */
final class FakeSmtp implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile boolean refuses;

    FakeSmtp() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "fake SMTP");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the mails as they came, headers included. */
    List<String> mails() {
        return mails;
    }

    List<String> commands() {
        return commands;
    }

    void refusesRecipients() {
        refuses = true;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                converse(socket);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 fake\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            String answer = answer(line, in, out);
            out.print(answer + "\r\n");
            out.flush();
            if (line.startsWith("QUIT")) {
                return;
            }
        }
    }

    private String answer(String line, BufferedReader in, PrintWriter out) throws IOException {
        if (line.startsWith("DATA")) {
            out.print("354 go on\r\n");
            out.flush();
            mails.add(mail(in));
        }
        return line.startsWith("RCPT") && refuses ? "550 nobody" : "250 ok";
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
