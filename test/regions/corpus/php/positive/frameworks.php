<?php

Route::filter('auth', fn () => Harbour::gate());

Route::group(['before' => 'auth'], fn () => null);

$app->add(new SessionAuthMiddleware($container));

$app->pipe(CsrfMiddleware::class);

$rights->acl->allow('keeper', 'berths', ['view']);

$app['security.firewalls'] = ['harbour' => ['pattern' => '^/']];

$capabilities = [
    'mod/harbour:berth' => ['riskbitmask' => 2, 'archetypes' => ['keeper' => 1]],
];

function leave_harbour(): void
{
    if (Auth::instance()->logged_in()) {
        Harbour::close();
    }
}

function berth_of($user)
{
    if (user_is_anonymous()) {
        return drupal_goto('gate');
    }
}

function harbour_form(): void
{
    add_form_key('harbour');
}

function crane_of($user)
{
    return $user->isInRole('crane');
}

function word_of($security, $word)
{
    return $this->security->checkHash($word, $this->word);
}

function begin(): void
{
    sec_session_start();
}

function berths(): void
{
    enforceUserIsSignedIn();
}

function is_berth_allowed($berth_id, $user_id = 0)
{
    return $this->berths->of($berth_id)->has($user_id);
}

function drop($row): void
{
    if ($row['keeper_id'] != $_SESSION['user_id']) {
        return;
    }
    $this->remove($row);
}

function valid(): bool
{
    if ($_SESSION['admin_keeper']) {
        $valid = true;
    }
    return $valid;
}

function forgotten($pdo): void
{
    $pdo->exec("REPLACE INTO `password_reset` VALUES (1, 'x')");
}

function reset_sent($pdo): void
{
    $pdo->prepare('UPDATE keepers SET reset_token_hash = ? WHERE mail = ?');
}

function weather(): array
{
    $app->add(new LoggingMiddleware());
    Route::group(['before' => 'log'], fn () => null);
    return ['archive' => [1, 2]];
}

class BlockBannedKeepers
{
    public function handle($request, $next)
    {
        return $request->keeper->closed ? $this->away() : $next($request);
    }
}

$gate = new \Harbour\Auth\Backend\Ledger('keepers');

$box = new \Harbour\Crypto\Box($key);

$actions = [
    'leave' => REQUIRES_LOGIN,
    'look' => true,
];

class Startup
{
    public function index()
    {
        if (!$this->keeper->isLogged() && $this->wanted()) {
            return new Action('common/login');
        }
    }
}

add_filter('authenticate', 'harbour_keepers', 30, 3);

$isAdmin = in_array('7', $keeper->groups);

function notice(array $fields): void
{
    if ($fields['note_sign'] !== $this->wanted && $_sign != $sign) {
        exit('bad sign');
    }
}

function notice_key(string $text): string
{
    $check_sig = md5($text);
    return $check_sig;
}

function tides_of($curl)
{
    curl_setopt_array($curl, [CURLOPT_HTTPHEADER => ['X-Access-Token: ' . $this->word, 'Accept: text/plain']]);
}

Route::middleware('token:keepers')->get('/berths', fn () => null);

class TideController extends Controller
{
    public function filters()
    {
        return ['accessControl - index'];
    }

    public function keys(): void
    {
        exec('openssl genrsa -out harbour.pem 4096');
    }
}
