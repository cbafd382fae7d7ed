# Does with the Windows installer what a person in an office does: install, start, end, repair, remove. The data stays.
$ErrorActionPreference = 'Stop'
$installer = (Get-ChildItem .dist -Filter '*-cai-dat.exe')[0].FullName
$place = Join-Path $env:LOCALAPPDATA 'Programs\diem-cau'
$program = Join-Path $place 'DiemCau.exe'
$data = Join-Path ([IO.Path]::GetTempPath()) "diem-cau-$([Guid]::NewGuid())"
$database = Join-Path $data 'diem-cau.sqlite'

function Install { Start-Process $installer -ArgumentList '/S' -Wait }

function Start-AndEnd {
  $running = Start-Process $program -ArgumentList '--data', "`"$data`"" -PassThru
  $until = (Get-Date).AddSeconds(60)
  while (-not (Test-Path $database) -or $running.MainWindowHandle -eq 0) {
    if ($running.HasExited -or (Get-Date) -gt $until) { throw 'The program opened no window.' }
    Start-Sleep -Milliseconds 500
    $running.Refresh()
  }
  [void]$running.CloseMainWindow()
  if (-not $running.WaitForExit(20000)) { throw 'The program did not end when its window was closed.' }
  if ($running.ExitCode -ne 0) { throw "The program ended with $($running.ExitCode)." }
}

Install
if (-not (Test-Path $program)) { throw "Not installed in $place." }
Start-AndEnd

# Repair: the installer once more, over an installation that lost a file.
Remove-Item (Join-Path $place 'resources\app.asar')
Install
Start-AndEnd

$uninstaller = (Get-ChildItem $place -Filter 'Uninstall*.exe')[0].FullName
Start-Process $uninstaller -ArgumentList '/S', "_?=$place" -Wait
if (Test-Path $program) { throw 'Still there after it was removed.' }
if (-not (Test-Path $database)) { throw 'The data went with the program.' }
