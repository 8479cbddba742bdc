// Takes the pictures of pages of Jenkins for the documentation. Needs chromium, Node.js 20.19 or newer, and an empty Jenkins
// without security, with the plugin and docs/images/jenkins.yaml:
//
//     CASC_JENKINS_CONFIG=docs/images/jenkins.yaml mvn hpi:run
//     node --experimental-websocket docs/images/take-jenkins.mjs http://localhost:8080/jenkins/
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [jenkins] = process.argv.slice(2);
const images = import.meta.dirname;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function post(path, body, headers = {}) {
    const answer = await fetch(jenkins + path, { method: 'POST', body, headers });
    if (!answer.ok && answer.status !== 401) {
        throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    }
}

async function makeExample() {
    const crumbs = await fetch(`${jenkins}crumbIssuer/api/json`);
    const { crumb, crumbRequestField } = await crumbs.json();
    const headers = { [crumbRequestField]: crumb, Cookie: crumbs.headers.getSetCookie().join('; ') };
    const script = readFileSync(join(images, 'jenkins.groovy'), 'utf8');
    await post('scriptText', new URLSearchParams({ script }), headers);
    const alert = (status, service, severity, minutes) => {
        const startsAt = new Date(Date.now() - minutes * 60_000).toISOString();
        const endsAt = new Date().toISOString();
        const labels = { alertname: 'Down', service, severity };
        return { version: '4', alerts: [{ status, fingerprint: service, labels, startsAt, endsAt }] };
    };
    const deliveries = [
        ['picture', alert('resolved', 'cart', 'critical', 40)],
        ['picture', alert('firing', 'search', 'warning', 20)],
        ['another', alert('firing', 'shop', 'critical', 10)],
        ['picture', alert('firing', 'shop', 'critical', 10)],
    ];
    for (const [secret, body] of deliveries) {
        await post('dora-webhook/alerts', JSON.stringify(body), { Authorization: `Bearer ${secret}` });
    }
    await post('job/shop-release/build?delay=0sec', '', headers);
    await pause(15_000);
}

const profile = mkdtempSync(join(tmpdir(), 'pictures'));
const port = 9444;
const chromium = spawn(
    'chromium',
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars', '--lang=en-US',
        '--window-size=1280,1000', `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore' },
);

async function connect() {
    for (let tries = 0; tries < 60; tries++) {
        await pause(500);
        const pages = await fetch(`http://127.0.0.1:${port}/json`).then((answer) => answer.json(), () => []);
        const page = pages.find(({ type }) => type === 'page');
        if (page) {
            const socket = new WebSocket(page.webSocketDebuggerUrl);
            await new Promise((resolve) => socket.addEventListener('open', resolve));
            return socket;
        }
    }
    throw new Error('chromium does not start');
}

let calls = 0;
function send(socket, method, params) {
    const id = ++calls;
    return new Promise((resolve) => {
        const listen = ({ data }) => {
            const message = JSON.parse(data);
            if (message.id === id) {
                socket.removeEventListener('message', listen);
                resolve(message.result);
            }
        };
        socket.addEventListener('message', listen);
        socket.send(JSON.stringify({ id, method, params }));
    });
}

/** Takes a picture of the element that an expression returns. */
async function picture(socket, name, path, element) {
    await send(socket, 'Page.navigate', { url: jenkins + path });
    await pause(6_000);
    const place = `(() => {
        document.querySelectorAll('.bottom-sticker, #bottom-sticker').forEach((bar) => bar.remove());
        const { x, y, width, height } = (${element}).getBoundingClientRect();
        return { x: x + scrollX - 8, y: y + scrollY - 8, width: width + 16, height: height + 16, scale: 1 };
    })()`;
    const { result } = await send(socket, 'Runtime.evaluate', { expression: place, returnByValue: true });
    const shot = { format: 'png', captureBeyondViewport: true, clip: result.value };
    const { data } = await send(socket, 'Page.captureScreenshot', shot);
    writeFileSync(join(images, `${name}.png`), Buffer.from(data, 'base64'));
}

try {
    await makeExample();
    const socket = await connect();
    await picture(
        socket,
        'webhooks',
        'manage/dora-webhooks/',
        "(document.querySelectorAll('.dora-webhook details')[1].open = true, document.querySelector('.dora-webhook'))",
    );
    await picture(
        socket,
        'notification',
        'manage/configure',
        "document.querySelector('[name=notifications] .repeated-chunk, [name=notifications]')",
    );
    await picture(
        socket,
        'gate',
        'job/shop-release/1/',
        "[...document.querySelectorAll('.app-summary, .jenkins-summary')].filter((part) => /Gate /.test(part.textContent) || part.remove())[0]",
    );
    socket.close();
} finally {
    chromium.kill();
    await pause(1_000);
    rmSync(profile, { recursive: true, force: true });
}
