<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>About</name>
    <message>
        <source>About Crossread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sources side by side, with what they share. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0, made of the parts below by many hands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the e&amp;xample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me the project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename the comparison…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export PDF report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document &amp;properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find: match capitals and small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find: match accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find: whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find: regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that mean the &amp;same…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text or &amp;pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wider column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;arrower column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ines further apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines &amp;closer together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fold what is set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next t&amp;ypeface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next way of &amp;scrolling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll both &amp;together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hold the link level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll each by itsel&amp;f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;colouring of highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by t&amp;opic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by &amp;kind of link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by &amp;verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colo&amp;ur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;gap or blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous gap or blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what stands &amp;only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next passage only &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous passage only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Documents and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topics and judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More room for the left text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More room for the right text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More room for documents and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less room for documents and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More room for topics and judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less room for topics and judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;fewer links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;more links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as many links as &amp;Crossread chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other side on a &amp;card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the whole &amp;passage, or the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;lation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw a link between the selections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move this link drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a to&amp;pic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next partner of the passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lin&amp;k again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Everything by name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Crossread and its licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other document on the right…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;left document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another in a &amp;tab…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the texts as the &amp;width asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts side &amp;by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts one &amp;above the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give both texts the sa&amp;me room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the documents selected…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>There is no display to open a window on. Use the command line instead, such as “crossread report LEFT RIGHT -o OUT.pdf”; “crossread --help” lists what it can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs libraries that are not installed ({library}): on Debian or Ubuntu type “sudo apt install {packages}”; the command line works without them, see “crossread --help”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AroundCard</name>
    <message>
        <source>What the other side says around this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous blank or gap (Shift+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next blank or gap (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this card away (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap · {number} of {total} blanks and gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank · {number} of {total} blanks and gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage it stands in has a counterpart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing around this place has a counterpart on the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpart of what stands before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpart of what stands after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing before it has a counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing after it has a counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over there these two stand in the other order, so nothing stands between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands between the two over there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the two, the other side says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withheld under {ground}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossread projects (*.crossread)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word or words:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Assembly</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (reading only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – Crossread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BothViews</name>
    <message>
        <source>p. {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is also found by name: Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Words of the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to narrow the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return takes the row that is lit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title has these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourChooser</name>
    <message>
        <source>Colour: {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the highlights are coloured by, and what it means (C goes on)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Everything by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has that name. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of what you want. Enter does it, Escape closes (Ctrl+K).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do, or to open?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has that name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonCommands</name>
    <message>
        <source>Read on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the documents, and read it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every comparison is open already. Add documents (Ctrl+O) to compare others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the document to remove in the list on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{title}” from the project?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings everything back. The file it was read from is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes with it: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n judged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonsModel</name>
    <message numerus="yes">
        <source>%n judged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Curator</name>
    <message>
        <source>No side has “{terms}”, so there is nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the left side has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the right side has it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CutOffSlider</name>
    <message>
        <source>How many links are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many links as Crossread chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{links}, as many as Crossread chose. Fewer: F, more: M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{links} from a score of {score} on. Fewer: F, more: M.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentProperties</name>
    <message>
        <source>Document properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2023-08-09, 2023-08 or 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessed from the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another encoding reads the file again as a new document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date as 2023-08-09, 2023-08 or 2023.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Drop the second document here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both share is shown as soon as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the second document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the second document (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>score {score:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Rename the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Show links by verdict or kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found on either side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found on the left and on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which place found is the current one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in both panes (Ctrl+F). Up brings back earlier words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in both   Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what was looked for (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals and small letters must match (Alt+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accents must match (Alt+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only (Alt+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression (Alt+R)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindNote</name>
    <message>
        <source>The search took too long and was given up. A narrower expression is found faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more places than can be marked: the first {count} on each side are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>In a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it by paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the link at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other side of the link at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next thing in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the text, from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a link level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a ribbon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest on a highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll through the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag the strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger or smaller type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links of one topic only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a document on a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right click</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Ribbons between the two texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>This passage has %n partner(s). Y goes on to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n link(s) run together here; this is the best of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>This project is open for reading only. Save it under another name to add documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Importing %n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n documents were added. Press Ctrl+B to read one of them beside the left text.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were added, and the first two compared. To compare others, select two of them in the list on the left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was added to the documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is one of the documents already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are the same document: all of it is shared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>To draw a link, select a passage in the left pane and one in the right pane first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only links drawn by hand can be removed. Reject this one instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Judgement</name>
    <message numerus="yes">
        <source>All %n link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this link (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject this link (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this link as unsure (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the whole passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept, reject and unsure are for all links of the passage, in one step (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two passages are to each other (Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note on this link, stored as you type (N)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindChip</name>
    <message>
        <source>Only links of this kind: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show links of every kind again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines under the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage has three partners</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open for reading only: nothing you do is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicenceView</name>
    <message>
        <source>Find a part or a licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings of the list of parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a part to read its licence (↑, ↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules of Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries in these modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rust crates in these modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No licence stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{licence}, chosen from: {offered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings no text of its licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkDetail</name>
    <message>
        <source>Click a highlight, or press J, to judge a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner {place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage has several partners: Y goes to the next, Shift+Y back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous link (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next link (J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing shared was found. To draw a link by hand, select a passage on each side and press L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link {place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Linker</name>
    <message>
        <source>Linked by words alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linking was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linking again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading for meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>No link passes the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links of this comparison (J next, K previous)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no links.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>Something went wrong inside Crossread. Your work is stored; what happened is written in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Names of this group, with = between</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Link again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names are stored. They count from the next time the texts are linked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewTopicDialog</name>
    <message>
        <source>Add a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the topic is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that show the topic, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embassy, ambassador, consulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are found on both sides as whole words, whatever their case, accents and endings. A link belongs to the topic where both its passages have one of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnlyHere</name>
    <message>
        <source>Looking for what stands on one side only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnlyHereView</name>
    <message>
        <source>Looking for what stands on one side only…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) only on the left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only on the right</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>H goes to the next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OthersButton</name>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another document on this side: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read another document here (Ctrl+B, Ctrl+Page down the next one)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n place(s) found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on this side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageCommands</name>
    <message>
        <source>{title} has no pages to show: only PDFs have.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageDrawer</name>
    <message>
        <source>This page cannot be drawn; the text view shows what it says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>needs a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a chosen link: press J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not possible just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteCommands</name>
    <message>
        <source>Show its links only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneFrame</name>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {side} side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the left document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the right document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Crossread cannot write to its folder {folder}, so settings and projects without a name of their own last only until the computer restarts: save what you want to keep elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossread cannot write to its folder {folder}, so settings are not kept, and documents can be added only to a project that lies elsewhere: open one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectPages</name>
    <message>
        <source>The project was closed; open it again to see its pages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectRow</name>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw {name} away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteButton</name>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n line(s) set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {0} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraph {0} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages {0} and {1} are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraphs {0} and {1} are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages {0} to {1} are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraphs {0} to {1} are missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingSettings</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type size (Ctrl++ and Ctrl+-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line height (I and Shift+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the texts in the usual way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type size, line height, width and letters of the texts (Ctrl+,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A narrow column (Shift+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the usual width (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wide column (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the room there is (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show running heads and page numbers small (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold running heads and page numbers (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters with serifs (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters without serifs (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters of your system (E)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SameNames</name>
    <message>
        <source>Names that mean the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One group a row: PRC = China = Beijing. F2 or a double click writes in a row, Del removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this group of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one group of names a row, with = between, such as PRC = China = Beijing. Names of one group are linked as one name. What stands in grey was joined by Crossread itself; writing in such a row makes it yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}, found by Crossread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined by Crossread itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” stands alone: write what it means after an = sign.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScrollModes</name>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both texts scroll together, as their links say (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen link stays level while you scroll (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each text scrolls by itself (S)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open for reading only. Save it under another name to work on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two documents to compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to read one, with the middle button or Ctrl in a tab of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two documents selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two to compare them, or drag one onto a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the project…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Link on {topic}, {verdict}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link, {kind}, {verdict}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side says: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of {count} partners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is now: {verdict}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading, level {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redacted: {exemption}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redacted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Link again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link again, now with meaning (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) set aside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabsBar</name>
    <message>
        <source>Open comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open comparisons (Ctrl+Tab the next one, Ctrl+T opens another)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this tab (Ctrl+W)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a PDF report (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicCommands</name>
    <message>
        <source>Add a term to “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicDelegate</name>
    <message>
        <source>Name of topic {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return stores the name, Escape leaves it as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicMenus</name>
    <message>
        <source>Topic {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;term…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “{label}” again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter}: {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Merge the %n chosen topics into this one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Merge &amp;into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden topics (%n)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsModel</name>
    <message>
        <source>Added by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer found by the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic {letter}: {label}. {left} times on the left, {right} on the right; {links}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{topic} Chosen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsPanel</name>
    <message>
        <source>Topics both speak of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to see the links of one topic, Ctrl+click for several. F2 renames a topic, Del hides it, and the menu key offers more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the links of all topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic by its name and words (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a hidden topic again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topic was found on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what both share…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TravelButtons</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the place visited before (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text (V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pages as they look (V)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkCommands</name>
    <message>
        <source>Nothing is withheld or skipped in either text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every passage of both texts has a counterpart on show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a link whose passage has several partners: Y then goes through them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>Partner {place} of {total} of the left passage (Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner {place} of {total} of the right passage (Y)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sources side by side, with what they share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop two documents here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, Markdown, HTML, Word or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose documents (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A redacted memo and an embassy’s statement, both invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents, links and verdicts in one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer. Crossread asks for no account and no network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Near copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutual best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is the other&apos;s best counterpart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer found by the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs in a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs in a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n link(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n page(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage of %n link(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n word(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n blank(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n gap(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{passage}, {verdict}. Left: {left} Right: {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {verdict}. Left: {left} Right: {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Handle</name>
    <message>
        <source>Drag to give one text more room, double-click to give both the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
