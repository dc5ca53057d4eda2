/**
 * What is asked of Windows, in one process. Properties have their CIM names, which are not translated as captions are; no
 * double quotes, which command lines of Windows cannot carry unharmed. Each class fails for itself. The key `end` is
 * written last: without it the answer is cut. Letters beyond ASCII leave as JSON escapes, because PowerShell writes in the
 * code page of the console, and setting another throws where there is none.
 */
export const cimScript = [
  "$ErrorActionPreference='Stop'",
  "$ProgressPreference='SilentlyContinue'",
  'function Ask($class,$names,$filter){' +
    'try{$a=@{ClassName=$class;Property=$names;OperationTimeoutSec=10};if($filter){$a.Filter=$filter};' +
    '$r=@(Get-CimInstance @a|Select-Object -Property $names);@{ok=$true;rows=$r}}' +
    'catch{@{ok=$false;error=[string]$_.FullyQualifiedErrorId}}}',
  "$p='Name','PortName','DriverName','PrinterStatus','ExtendedPrinterStatus','DetectedErrorState','PrinterState','WorkOffline','Default','Shared','Local'",
  "$d='Name','DeviceID','PNPClass','Manufacturer','Status','ConfigManagerErrorCode','Present'",
  '$o=[ordered]@{' +
    "spooler=Ask 'Win32_Service' ('Name','Started') 'Name=''Spooler''';" +
    "printers=Ask 'Win32_Printer' $p;" +
    "ports=Ask 'Win32_TCPIPPrinterPort' ('Name','HostAddress','PortNumber','Protocol');" +
    "devices=Ask 'Win32_PnPEntity' $d 'PNPClass=''Image'' OR PNPClass=''SmartCardReader''';" +
    'end=$true}',
  '$j=ConvertTo-Json -InputObject $o -Compress -Depth 5',
  String.raw`[regex]::Replace($j,'[^\x20-\x7e]',{param($m)'\u{0:x4}' -f [int]$m.Value[0]})`,
].join(';');

/** Arguments of the program that runs it: no profile of a user, no questions. */
export const cimArguments: readonly string[] = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', cimScript];
